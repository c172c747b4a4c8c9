"""What holds for all tests."""

import os
import shutil

import pytest
from hypothesis import settings

# A busy machine is no failure: the tests that promise a time measure it themselves.
settings.register_profile("retold", deadline=None)
settings.load_profile("retold")

SMALL = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.driver.memory": "1g",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.sql.shuffle.partitions": "2",
    # Tables this small are read faster than code for them is compiled.
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.adaptive.enabled": "false",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
    "spark.python.worker.faulthandler.enabled": "true",
    "spark.log.level": "ERROR",
}


def pytest_collection_modifyitems(items):
    """One process runs all that needs Spark, so that there is one session."""
    for item in items:
        if "spark" in getattr(item, "fixturenames", ()) or "retold.spark" in item.name or "scale.md" in item.name:
            item.add_marker(pytest.mark.xdist_group("spark"))
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def spark():
    """A small session of Spark on this machine, in which a task that fails is tried again; it is stopped at the end."""
    pytest.importorskip("pyspark", reason="PySpark is not installed: pip install retold[spark]")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java 17 or newer, and there is none here")
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2, 3]").appName("tests")
    for name, value in SMALL.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()
