"""units.yaml: the register of units."""

from pydantic import Field

from fzjh.schema.base import Draft, Names, OneOrMoreNames, Text, manual

ALL_OF = "全部"


class UnitDraft(Draft):
    """One unit of the register."""

    model_config = manual("一个单位", "出现在任务里的每个单位都要登记。")

    name: Text = Field(alias="名称", description="单位的登记名称，各种文件都用它来统计。", examples=["区公安分局"])
    aliases: Names = Field(
        None,
        alias="别名",
        description="正文里也可以这样写；通知照写，统计时都算在“名称”下面。",
        examples=[["公安分局"]],
    )
    category: Text = Field(
        None,
        alias="类别",
        description="单位的类别，不写就是“部门”。“不特定单位”是一种角色，例如重大行政决策承办单位。",
        examples=["部门", "司法机关", "不特定单位"],
    )


class CollectiveDraft(Draft):
    """One name that stands for many units."""

    model_config = manual("一个统称", "“区各部门”这样代表一批单位的名称。")

    name: Text = Field(alias="名称", description="统称，通知照写。", examples=["区各部门"])
    members: OneOrMoreNames = Field(
        None,
        alias="成员",
        description="“全部部门”（类别是部门的所有单位，其他类别同理），或者单位名称的列表；说不清有谁就不写。",
        examples=["全部部门", ["区财政局", "区审计局"]],
    )


class UnitsDraft(Draft):
    """The whole file."""

    model_config = manual("单位名册", "全部单位和统称。")

    units: list[UnitDraft | None] | None = Field(alias="单位", description="全部单位，按职务表习惯的顺序排列。")
    collectives: list[CollectiveDraft | None] | None = Field(None, alias="统称", description="代表一批单位的名称。")
