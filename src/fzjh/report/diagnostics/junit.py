"""Diagnostics as a JUnit report: a suite per file, errors as failures, for servers that show tests only."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from fzjh.diagnostics import Answer, Diagnostic, Severity
from fzjh.report.lines import Line, visible
from fzjh.report.paths import shown


def render(answer: Answer, base: Path, _width: int | None) -> Iterator[Line]:
    """One XML document; a plan without faults is one passed test."""
    suites = Element("testsuites", name="fzjh check")
    for path, diagnostics in groupby(answer.diagnostics, lambda one: one.span.path):
        _suite(suites, shown(path, base), list(diagnostics))
    if not answer.diagnostics:
        suite = SubElement(suites, "testsuite", name=shown(answer.plan, base), tests="1", failures="0")
        SubElement(suite, "testcase", classname=suite.attrib["name"], name="没有发现问题")
    indent(suites)
    yield [('<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suites, encoding="unicode"), "")]


def _suite(suites: Element, path: str, diagnostics: list[Diagnostic]) -> None:
    failures = sum(one.severity is Severity.ERROR for one in diagnostics)
    suite = SubElement(suites, "testsuite", name=path, tests=str(len(diagnostics)), failures=str(failures))
    for one in diagnostics:
        first = one.span.first
        case = SubElement(
            suite,
            "testcase",
            classname=path,
            name=f"{one.code} {first.line}:{first.column}",
            file=path,
            line=str(first.line),
        )
        told = visible(one.message + (f"\n{one.help}" if one.help else ""))
        if one.severity is Severity.ERROR:
            SubElement(
                case, "failure", type=one.code, message=visible(one.message)
            ).text = f"{path}:{first.line}:{first.column}\n{told}"
        else:
            SubElement(case, "system-out").text = f"{path}:{first.line}:{first.column}\n{told}"
