"""Steps written to the checkpoint directory: what is used twice is made once, and plans of many rounds stay short."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from retold._shared.arguments import refuse

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["Stored", "stored"]


class Stored:
    """A frame that has been written to Parquet in the checkpoint directory of its session.

    Attributes:
        frame: The same rows, read from there. Lost executors do not matter to it.
    """

    def __init__(self, frame: DataFrame) -> None:
        self._session = frame.sparkSession
        self._path = f"{_directory(frame)}/retold-{uuid4().hex}"
        frame.write.parquet(self._path)
        self.frame: DataFrame = self._session.read.schema(frame.schema).parquet(self._path)

    def remove(self) -> None:
        """Removes the files."""
        context: Any = self._session.sparkContext
        path = context._jvm.org.apache.hadoop.fs.Path(self._path)
        path.getFileSystem(context._jsc.hadoopConfiguration()).delete(path, True)


def stored(frame: DataFrame) -> DataFrame:
    """The frame, written to the checkpoint directory of its session and read from there.

    Raises:
        InvalidArgument: A session on a cluster has no such directory.
    """
    return Stored(frame).frame


def _directory(frame: DataFrame) -> str:
    """The checkpoint directory; a session on one machine that has none gets one, which goes when Python ends."""
    context = frame.sparkSession.sparkContext
    if context.getCheckpointDir() is None:
        if not str(context.master).startswith("local"):
            refuse(
                "checkpoint directory",
                None,
                "must be set, to a place that all workers see, by SparkContext.setCheckpointDir",
            )
        folder = tempfile.mkdtemp(prefix="retold-spark-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        context.setCheckpointDir(folder)
    return str(context.getCheckpointDir())
