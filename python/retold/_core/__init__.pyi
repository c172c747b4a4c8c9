from retold._core import annotate as annotate
from retold._core import clean as clean
from retold._core import compare as compare
from retold._core import files as files
from retold._core import passages as passages
from retold._core import similarity as similarity
from retold._core import strings as strings
from retold._core import text as text
from retold._core import tokenize as tokenize

__version__: str

class Error(Exception): ...
class InvalidArgument(Error, ValueError): ...
class DataError(Error): ...

def build_info() -> dict[str, str | None]: ...
