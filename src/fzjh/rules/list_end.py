"""“等”前面多了标点

并列的词语之间用顿号，末尾用“等”“等等”时，“等”前面不用顿号（GB/T 15834—2011 附录 B.1.2）；省略号已经表示列举未尽，不和“等”一起用
（附录 A.9）。

错误：

    举措:
      - 加强教育、医疗、养老、等领域执法。

正确：

    举措:
      - 加强教育、医疗、养老等领域执法。
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import NUMERALS, ODD_MARK

SEVERITY = "warning"
SUSPECT = ODD_MARK

_NOUNS = (
    "方面|部门|单位|领域|工作|问题|内容|情况|事项|制度|措施|行业|机构|形式|方式|环节|重点|人员|行为|活动|任务|法律|规定|文件|要求|项目"
    "|平台|服务|群体|场所|手段|途径|渠道|地区|区域|功能|要素|资源|信息|数据|材料|指标|关系|矛盾|风险"
)
"""What “等” at the end of a list leads to; without one of these it may begin a word (等级, 等额)."""
_STOP = lazy(rf"(、|……)等(?:等|[，。；：！？）”]|\Z|[{NUMERALS}两百0-9]|{_NOUNS})")


def check_text(passage: Passage) -> Iterator[Finding]:
    """A mark between the last member of a list and 等."""
    for match in _STOP.finditer(passage.text):
        mark = match[1]
        span = passage.span(*match.span(1))
        help_ = "删去顿号。" if mark == "、" else "省略号和“等”只留一个。"
        name = "顿号" if mark == "、" else "省略号"
        yield Finding(span, f"“等”前面多了{name}", help_, fix=replace(span, "", safe=mark == "、"))
