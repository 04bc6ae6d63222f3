"""items/<id>.yaml: one work item."""

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from fzjh.schema.base import Draft, Due, Names, OneOrMore, Text, manual


class DutyDraft(Draft):
    """Who carries an item or a measure, and until when."""

    lead: Names = Field(
        None, alias="牵头单位", description="牵头单位的列表，顺序照印，不分先后。", examples=[["区财政局"]]
    )
    responsible: Names = Field(None, alias="责任单位", description="责任单位的列表。", examples=[["区各部门"]])
    support: Names = Field(None, alias="配合单位", description="配合单位的列表。", examples=[["区审计局"]])
    duty_style: Text = Field(
        None,
        alias="责任标注",
        description="责任怎样印：牵头责任、共同负责、首位牵头，或者带 {牵头单位} {责任单位} {配合单位} {单位} {完成时限} "
        "或者某一个单位的名称的一句话。",
        examples=["牵头责任", "共同负责", "首位牵头", "（{单位}按职责分工负责）"],
    )
    deadline: Due = Field(
        None,
        alias="完成时限",
        description="2021-12-31、2021-12、2021-Q4、2021，或者文字。印在任务清单和分解表里，通知里不印。",
        examples=["2021-12", "长期坚持", "每年2月底前"],
    )


class IndicatorDraft(Draft):
    """One measurable requirement."""

    model_config = manual("一个指标", "通知点明的、可以量的要求。")

    name: Text = Field(alias="名称", description="量的是什么。", examples=["法制审核人员占本单位执法人员总数的比例"])
    requirement: Text = Field(
        alias="要求",
        description="要达到的数。这个数必须在本条举措的文字里出现。",
        examples=["不少于5%", "≥5%", "100%", "每年2次以上"],
    )


class MeasureDraft(DutyDraft):
    """A measure that carries more than its text."""

    model_config = manual("一条举措", "只有文字时直接写文字；还有指标、时限或自己的单位时写成这几项。")

    content: OneOrMore = Field(
        alias="内容",
        description="举措的文字；一份责任管几句话时写成列表。",
        examples=["全面推行“双随机、一公开”监管。"],
    )
    indicators: list[IndicatorDraft | None] | None = Field(None, alias="指标", description="通知点明的可以量的要求。")


def _kind(value: Any) -> str:
    return "text" if value is None or isinstance(value, str) else "mapping"


MeasureEntry = Annotated[Annotated[Text, Tag("text")] | Annotated[MeasureDraft, Tag("mapping")], Discriminator(_kind)]


class AsideDraft(Draft):
    """What is said beside an item."""

    basis: OneOrMore = Field(
        None, alias="依据", description="任务的依据，印在任务清单里。", examples=["《优化营商环境条例》"]
    )
    notes: OneOrMore = Field(None, alias="备注", description="备注，印在任务清单里。", examples=["与上年第3项衔接"])
    tags: Names = Field(None, alias="标签", description="自己分类用的标签，不印。", examples=[["放管服"]])


class ItemDraft(DutyDraft, AsideDraft):
    """The whole file; its stem is the item's id."""

    model_config = manual("一项任务", "一项任务：举措、谁牵头、谁负责、什么时候完成。")

    title: Text = Field(
        None, alias="标题", description="任务的标题，末尾不加句号；没有标题的任务不写。", examples=["优化营商环境"]
    )
    measures: list[MeasureEntry] | None = Field(
        alias="举措", description="一条举措一项，通知里连排。可以只写文字，也可以写成带“内容”的几项。"
    )
