"""The three kinds of source file: the one place of keys, types and their documentation."""

from fzjh.schema.checks import ChecksDraft
from fzjh.schema.item import DutyDraft, IndicatorDraft, ItemDraft, MeasureDraft
from fzjh.schema.plan import NoticeDraft, NumberingDraft, OutlineDraft, PlanDraft, SectionDraft
from fzjh.schema.units import CollectiveDraft, UnitDraft, UnitsDraft
from fzjh.schema.words import WordDraft, WordsDraft
from fzjh.schema.workspace import WorkspaceDraft

__all__ = [
    "ChecksDraft",
    "CollectiveDraft",
    "DutyDraft",
    "IndicatorDraft",
    "ItemDraft",
    "MeasureDraft",
    "NoticeDraft",
    "NumberingDraft",
    "OutlineDraft",
    "PlanDraft",
    "SectionDraft",
    "UnitDraft",
    "UnitsDraft",
    "WordDraft",
    "WordsDraft",
    "WorkspaceDraft",
]
