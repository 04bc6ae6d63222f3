"""A missing system program skips a test on a desk, and fails it under CI."""

import pytest

from tests.programs import need, need_node

MISSING = "no-such-program"


def test_the_first_program_found_is_taken() -> None:
    assert need(MISSING, "sh").endswith("/sh")


def test_a_missing_program_skips_and_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=f"{MISSING}.*make system-packages"):
        need(MISSING)


def test_a_missing_node_package_skips_and_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=f"{MISSING}：.*make node-packages"):
        need_node(f"{MISSING}/bin/{MISSING}")


def test_a_missing_program_fails_under_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="make system-packages"):
        need(MISSING)
