"""Whatever the model allows can be written and read again, and no data makes the reader raise."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actie_engine.model import Instrument, Methode, Weging
from actie_engine.model.actie import Regelboek
from actie_engine.reader import read
from actie_engine.writer import to_data
from tests.content.strategies import records
from wijkengids.content.files import SINGLE_FILES

RECORDS = (*SINGLE_FILES.values(), Methode, Instrument, Regelboek)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["slug"]), inner),
)
moderate = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
each_record = pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.__name__)


@each_record
@moderate
@given(data=st.data())
def test_written_and_read_again(cls: Any, data: st.DataObject) -> None:
    record = data.draw(records(cls))
    assert read(cls, to_data(record)) == (record, [])


@each_record
@moderate
@given(data=JSON)
def test_reader_never_raises(cls: Any, data: object) -> None:
    record, findings = read(cls, data)
    assert (record is None) == bool(findings)
    assert all(finding.what and finding.remedy for finding in findings)


@moderate
@given(data=st.data())
def test_reading_gives_back_numbers_as_numbers(data: st.DataObject) -> None:
    weging = data.draw(records(Weging))
    assert all(isinstance(limit, int) for limit in weging.drempels.values())
