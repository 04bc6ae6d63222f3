"""fzjh.yaml: a workspace of many plans."""

from pydantic import Field

from fzjh.schema.base import Draft, OneOrMore, manual


class WorkspaceDraft(Draft):
    """The whole file."""

    model_config = manual("工作区", "许多计划放在一起，一次校验、生成、导出。")

    plans: OneOrMore = Field(
        alias="计划",
        description="每份计划的文件夹，从 fzjh.yaml 所在的文件夹写起，用 / 分隔；* 代表任意名称，** 代表任意多层。",
        examples=[["市本级/plan", "县区/*/plan"]],
    )
