"""词表.yaml: the office's own word list."""

from pydantic import Field

from fzjh.schema.base import Draft, OneOrMore, Text, manual


class WordDraft(Draft):
    """One entry of the list."""

    model_config = manual("词条", "本单位统一的一种写法。")

    wrong: OneOrMore = Field(
        alias="错",
        description="不用的写法，可以有几种。计划的文字里有它就报告；出现在“对”的写法里面的不算。",
        examples=["放管服", ["法制政府", "法治型政府"]],
    )
    right: Text = Field(alias="对", description="要用的写法。", examples=["“放管服”", "法治政府"])
    reason: Text = Field(None, alias="理由", description="为什么，写给改的人看。", examples=["专有的说法加引号。"])


class WordsDraft(Draft):
    """The whole file."""

    model_config = manual("词表", "本单位统一的写法，可以没有这个文件。")

    words: list[WordDraft | None] | None = Field(alias="词表", description="全部词条。")
