"""Settings refuse what they do not know."""

import dataclasses

import pytest

from pipeline.settings import DocumentSettings, RunSettings, Settings, SettingsError


def test_unknown_keys_are_refused():
    with pytest.raises(SettingsError, match=r"no such setting: second \(there are: max_bytes, seconds\)"):
        DocumentSettings.of({"second": 3})


def test_known_keys_are_taken():
    assert DocumentSettings.of({"seconds": 3.0}).seconds == 3.0


@pytest.mark.parametrize("make", [lambda: DocumentSettings(max_bytes=0), lambda: RunSettings(failed_share=2)])
def test_values_out_of_range_are_refused(make):
    with pytest.raises(SettingsError):
        make()


def test_settings_are_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().run = RunSettings()
