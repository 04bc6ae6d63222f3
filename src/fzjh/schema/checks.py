"""检查 in plan.yaml: which rules an office wants, and how grave it finds them."""

from typing import Literal

from pydantic import Field

from fzjh.schema.base import Draft, Texts, manual


class ChecksDraft(Draft):
    """What `fzjh check` shall tell about this plan."""

    model_config = manual("检查", "fzjh check 查哪些规则、算多严重。规则的代码用 fzjh rules 查。")

    ignored: Texts = Field(None, alias="不查", description="这些规则不查。", examples=[["stray-space"]])
    extra: Texts = Field(
        None,
        alias="另查",
        description="平时不查、这个计划要查的规则（fzjh rules 里标着“另查”的）。",
        examples=[["alias-name"]],
    )
    levels: dict[str, Literal["错误", "警告", "提示"] | None] | None = Field(
        None, alias="级别", description="规则的级别改成错误、警告或提示。", examples=[{"range-dash": "错误"}]
    )
    exceptions: dict[str, Texts] | None = Field(
        None,
        alias="例外",
        description="某些文件里不查某些规则。文件名相对于计划的文件夹，可以用 *。",
        examples=[{"items/旧*.yaml": ["stray-space"]}],
    )
