"""plan.yaml: the document itself, its issue data and its outline."""

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal, final

from pydantic import Field, ModelWrapValidatorHandler, PrivateAttr, model_validator

from fzjh.schema.base import (
    ON_ONE_LINE,
    SCALAR,
    Date,
    Draft,
    NumberStyle,
    OneOrMore,
    OneOrMoreNames,
    Text,
    Texts,
    YearSpan,
    YesNo,
    manual,
)
from fzjh.schema.checks import ChecksDraft

DISCLOSED: Final = ("索引号", "组配分类", "主题分类", "体裁分类", "公开方式", "公开范围", "时效")
"""What such a block usually tells and no other part of the plan does; an editor offers these, others may stand too."""

EITHER_FIRST: Final = ("任务", "章节")
"""Keys of one mapping that documents print in the order of the source."""


class NoticeDraft(Draft):
    """通知: the notice that issues the plan, element by element (GB/T 9704-2012, clause 7)."""

    model_config = manual("通知", "发文信息；公文的各项要素，写了才有。")

    issuers: OneOrMoreNames = Field(
        alias="发文机关",
        description="全称或规范化简称；联合行文写成列表，主办机关在前。",
        examples=["某某区人民政府", ["某某区司法局", "某某区财政局"]],
    )
    number: Text = Field(
        None, alias="发文字号", description="机关代字、〔年份〕、序号。", examples=["盐开委法办〔2021〕2号"]
    )
    title: Text = Field(None, alias="标题", description="不写就是“关于印发《计划标题》的通知”。")
    title_lines: Texts = Field(
        None,
        alias="标题分行",
        description="标题要分成哪几行；连起来必须等于标题。",
        examples=[["某某区人民政府关于印发", "《2026年法治政府建设工作计划》的通知"]],
    )
    mark: Text = Field(
        None,
        alias="发文机关标志",
        description="红头上的字，不写就是发文机关加“文件”。",
        examples=["某某区人民政府文件"],
    )
    recipients: Text = Field(
        None, alias="主送机关", description="主送机关，末尾不加冒号。", examples=["各镇（街道），区各部委办局"]
    )
    body: OneOrMore = Field(None, alias="正文", description="通知的正文，一段一项。")
    signers: OneOrMoreNames = Field(
        None, alias="署名", description="发文机关署名；联合行文写成列表。不写就用发文机关。"
    )
    date: Date = Field(None, alias="成文日期", description="年-月-日。", examples=["2021-09-01"])
    layout: Literal["文件", "信函"] | None = Field(None, alias="版式", description="文件（默认）或信函。")
    stamped: YesNo = Field(None, alias="用印", description="盖章（是，默认）还是不盖章（否），决定署名和日期的位置。")
    copy_number: Text = Field(None, alias="份号", description="六位数字，涉密公文才有。", examples=["000001"])
    secrecy: Text = Field(None, alias="密级", description="密级和保密期限。", examples=["秘密★1年"])
    urgency: Text = Field(None, alias="紧急程度", description="特急或加急。", examples=["特急", "加急"])
    approvers: OneOrMoreNames = Field(None, alias="签发人", description="上行文的签发人。")
    attachments: OneOrMore = Field(
        None, alias="附件", description="附件名称，一个一项，不加标点。", examples=[["重点任务分解表"]]
    )
    remarks: OneOrMore = Field(None, alias="附注", description="附注，不加括号。", examples=["此件公开发布"])
    copies_to: OneOrMoreNames = Field(None, alias="抄送", description="抄送机关，一个一项。", examples=[["区委各部门"]])
    printer: Text = Field(None, alias="印发机关", description="印发机关。", examples=["某某区人民政府办公室"])
    print_date: Date = Field(None, alias="印发日期", description="年-月-日。", examples=["2021-09-02"])


class NumberingDraft(Draft):
    """编号: how numbers look and count."""

    model_config = manual("编号", "编号是推出来的，这里只说样子和数法。")

    levels: Annotated[list[NumberStyle] | None, ON_ONE_LINE] = Field(
        None,
        alias="层次",
        description="各层章节编号的样子，默认 一、 （一） 1. （1）。",
        examples=[["一、", "（一）", "1.", "（1）"]],
    )
    items: NumberStyle = Field(None, alias="任务", description="任务编号的样子，默认 1.。", examples=["1."])
    counting: dict[str, Literal["分节", "连续"] | None] | None = Field(
        None,
        alias="计数",
        description="某种样子的编号在每一节里从头数（分节）还是通篇连续数（连续）。默认任务的编号连续，其他分节。",
        examples=[{"（一）": "分节", "1.": "连续"}],
    )


class OutlineDraft(Draft):
    """What a section and the plan's root have in common: items, sections, and what closes them."""

    items: Texts = Field(None, alias="任务", description="任务的 id（items 里的文件名），按顺序。")
    sections: "list[SectionDraft | None] | None" = Field(
        None, alias="章节", description="章节，一节一项；里面还可以再分章节。"
    )
    closing: OneOrMore = Field(None, alias="结语", description="最后的段落，一段一项。")
    _items_first: bool = PrivateAttr(default=True)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_order(cls, value: Any, handler: ModelWrapValidatorHandler["OutlineDraft"]) -> "OutlineDraft":
        """Remember which of 任务 and 章节 stands first, because documents keep that order."""
        draft = handler(value)
        if isinstance(value, Mapping):
            first = next((key for key in value if key in EITHER_FIRST), EITHER_FIRST[0])
            draft._items_first = first == EITHER_FIRST[0]  # noqa: SLF001 - its own class
        return draft

    @property
    def items_first(self) -> bool:
        """Whether 任务 stands before 章节 in the source."""
        return self._items_first


class SectionDraft(OutlineDraft):
    """One section of the outline."""

    model_config = manual("一个章节", "一节一项，可以套几层。每一节里先是正文，然后是任务或下一层章节，最后是结语。")

    title: Text = Field(alias="标题", description="章节标题，不带编号。", examples=["依法全面履行政府职能"])
    standalone: YesNo = Field(
        None,
        alias="标题独行",
        description="标题单独成行（是）还是接着排正文（否）。不写：一级标题和先列任务的标题独行，其余接排。",
    )
    numbered: YesNo = Field(
        None,
        alias="任务编号",
        description="本节直接列的任务编不编号；一节就是一项任务、只有章节的编号时写“否”。不写就是“是”。",
    )
    body: OneOrMore = Field(None, alias="正文", description="标题下面的段落，一段一项。")


@final  # lets mypy see that no plan is falsy
class PlanDraft(OutlineDraft):
    """The whole file."""

    model_config = manual("一份计划", "计划本身：标题、发文信息、章节。")

    title: Text = Field(alias="标题", description="计划的标题。", examples=["2021年全区法治政府建设重点工作计划"])
    years: YearSpan = Field(None, alias="年度", description="计划管哪一年，或 2021-2025。", examples=[2021])
    form: Literal["通知印发", "直接成文"] | None = Field(
        None, alias="成文形式", description="通知印发（默认）：通知在前，计划另页附后；直接成文：计划本身就是公文。"
    )
    notice: NoticeDraft | None = Field(alias="通知", description="发文信息：公文的各项要素。")
    disclosure: dict[str, Text] | None = Field(
        None,
        alias="信息公开",
        description="网页头上的信息公开栏，顺序照排。文号、发布机构、发文日期不写就取自“通知”。",
        examples=[{"索引号": "11320900014355718M/2021-01213", "公开方式": "主动公开"}],
        json_schema_extra={"properties": {name: dict(SCALAR) for name in DISCLOSED}},
    )
    preamble: OneOrMore = Field(None, alias="引言", description="第一个标题前面的段落，一段一项。")
    duty_style: Text = Field(
        None,
        alias="责任标注",
        description="全计划的责任标注，默认“牵头责任”；任务可以另定。",
        examples=["牵头责任", "共同负责", "首位牵头", "（{单位}按职责分工负责）"],
    )
    duty_place: Literal["行内", "另行", "标题后"] | None = Field(
        None,
        alias="责任标注位置",
        description="责任标注接在文字后面（行内，默认）、单独成行（另行），还是接在任务标题后面（标题后）。",
    )
    duty_note: Text = Field(
        None, alias="责任说明", description="印在第一处责任标注里，只印一次。", examples=["列第一位者为牵头单位，下同"]
    )
    numbering: NumberingDraft | None = Field(None, alias="编号", description="编号的样子和数法。")
    checks: ChecksDraft | None = Field(None, alias="检查", description="查哪些规则、算多严重。")
