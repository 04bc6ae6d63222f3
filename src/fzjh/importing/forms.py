"""The forms in which documents say who does what: a table of labels, a table of verbs. A new form is a new entry."""

import re
from dataclasses import dataclass

from fzjh.model import Role

LEAD, RESPONSIBLE, SUPPORT = Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT

_BODY = "单位|部门|机关|主体|处室|科室|股室|局|委办局"
_WHO = (
    f"(?:（(?:责任|配合|协办|主办|牵头|参与|落实)）)?(?:责任)?(?:{_BODY})"
    "(?:（(?:单位|部门|处室|科室|机关|人)）|[和及](?:单位|部门|处室|科室))?"
)
LABELS: tuple[tuple[str, Role | None], ...] = (
    (rf"(?:主要|责任)?牵头(?:和责任|及责任|责任)?(?:{_WHO})?", LEAD),
    (rf"(?:主办|主责|第一责任|主要责任|总牵头){_WHO}", LEAD),
    (rf"(?:配合|协办|参与|参加|协同|协助|支持|会同|协作|联动|辅助|其他责任)(?:{_WHO})?", SUPPORT),
    (rf"(?:责任|负责|承办|落实|实施|执行|完成|分工|工作责任|具体责任|具体负责)(?:落实|实施)?{_WHO}", RESPONSIBLE),
    ("责任(?:主体|分工)?|(?:部门|任务|职责|工作)?分工", RESPONSIBLE),
)
"""`牵头单位：甲、乙`: what stands before the colon, and the part these units have."""

DEADLINE = r"(?:完成|办结|落实|推进|整改|实施|任务完成|工作)?(?:时限|时间节点|时间要求|时间安排|时间进度|时间|期限|节点)(?:要求|节点)?"
"""What stands before the colon of a deadline."""

OTHER = (
    r"(?:[省市县区镇]级|主要|直接|第一|具体|项目|现场|总)*(?:责任|牵头|分管|包抓|包保|包联|配合|主管|联系|负责|挂钩|挂联|督办|召集)+"
    r"(?:[省市县区镇委院]{0,2}领导(?:同志)?|人|科室负责人)|成果形式|工作成果|工作目标|目标|备注|联系人|任务来源"
)
"""Labels that stand beside duties and say nothing about units; they are printed as they are."""

_BY = (
    r"(?:依法|依规|依职责|在(?:各自)?职责范围内)*"
    r"(?:(?:按照|按|依据|依|根据|结合)(?:各自)?(?:的)?(?:部门|工作|法定)?(?:职责|职能|权限|任务|分工)+(?:分工|范围|权限|要求)?)?"
)
_HOW = r"(?:分别|分头|共同|具体|联合|协同|各自|分工|组织|认真|统一|总体|抓好|按期|切实|做好|依法)*"
_TASK = "(?:组织|统筹|指导|协调|督促|监督|跟踪|考核|起草|制定|编制|落实|实施|推进|推动|完成|办理|开展)"
_DO = (
    rf"(?:负责(?:具体)?{_TASK}{{0,3}}|抓好落实|(?:组织|推进|推动|结合实际|抓好)?(?:落实|实施)|推进|承担|承办|起草|分工|抓落实|贯彻落实"
    r"|各负其责)"
)

VERBS: tuple[tuple[str, Role], ...] = (
    (rf"(?:作)?为(?:主要|总)?牵头(?:{_BODY})", LEAD),
    (rf"(?:作)?为(?:配合|协办|参与|参加|协同|协助)(?:{_BODY})", SUPPORT),
    (rf"(?:作)?为(?:责任|承办|落实|主要责任)(?:{_BODY})", RESPONSIBLE),
    (rf"{_BY}(?:总|共同|联合|分别|各自)*牵头{_HOW}(?:总|抓总|{_DO}|组织|协调|办理|开展|指导)*", LEAD),
    (r"主办|主责", LEAD),
    (
        rf"{_BY}(?:积极|密切|共同|主动|做好|予以|协同|分别)*(?:配合|参与|参加|协同|协助|协办|支持|协作)(?:落实|推进|实施|做好|完成|负责|工作|单位)*",
        SUPPORT,
    ),
    (rf"{_BY}{_HOW}{_DO}", RESPONSIBLE),
    (r"(?:加强)?(?:业务)?(?:指导|督导|监督)", SUPPORT),
)
"""`甲、乙牵头`: what stands behind the names, and the part these units have. The first that fits counts."""

MARKS = {"牵头": LEAD, "主办": LEAD, "责任": RESPONSIBLE, "配合": SUPPORT, "协办": SUPPORT, "参与": SUPPORT}
MARK = re.compile(rf"（({'|'.join(MARKS)})(?:{_BODY})?）(?=[^、，；。])")
"""`（牵头）甲；（配合）乙`: what stands before the names in brackets."""

JOINING = r"(?:牵头[，]?)?(?:会同|商同)"
"""Stands between the unit that acts and those it acts with: `甲会同乙、丙负责`."""

FIRST_LEADS = re.compile(
    r"(?:第一位|首位|第一个|第一名|第一的|列第一|排第一|列首|排首|最前|在前|第一单位|第一责任单位)[^，。；]{0,10}(?:为|是|即|系)[^，。；]{0,4}牵头"
)
"""The words by which the first named is the lead unit."""

_FIRST = "(?:第一位|首位|第一个|第一名|第一的|列第一|排第一|在前|列首|第一单位)"
NOTES = (
    re.compile(rf"（(?!含|包括)(?P<note>[^（）]*(?:下同|{_FIRST}[^（）]*牵头)[^（）]{{0,12}})）$"),
    re.compile(r"。(?P<note>[^。]*(?:下同|不再|不一一|不逐一)[^。]*)。?$"),
    re.compile(
        rf"[，。；](?P<note>(?:[^，。；]*{_FIRST}[^，。；]*牵头|(?:以下|下列)[^。；]*(?:不再|不一一|同)|[^，。；]{{0,12}}下同)[^。；]*)[。；]?$"
    ),
)
"""Remarks inside a duty that hold for all that follow: in brackets behind the last name, as a sentence, as a clause."""


VERBAL = re.compile(
    "负责|牵头|主办|主责|配合|参[与加]|协[同助办作]|支持|落实|实施|推进|承[担办]|分工|起草|会同|商同|联合"
)
"""Stands in every clause that has a verb; most lists of names are done with after this."""


@dataclass(frozen=True, slots=True)
class Verb:
    """One entry of VERBS, ready to be tried on a clause."""

    pattern: re.Pattern[str]
    role: Role


CLAUSES = tuple(
    Verb(re.compile(rf"^(?P<by>由)?(?P<names>.+?)(?P<verb>{verb})(?P<end>[。]?)$"), role) for verb, role in VERBS
)
TOGETHER = re.compile(
    rf"^(?P<by>由)?(?P<names>.+?)(?P<joint>{JOINING})(?P<others>.+?)(?P<verb>(?:{_BY}{_HOW}{_DO})?)(?P<end>[。]?)$"
)
WITH_OTHERS = re.compile(
    rf"^(?P<by>会同|联合|商|配合(?:单位|部门)?为?)(?P<names>.+?)(?P<verb>(?:{_BY}{_HOW}{_DO})?)(?P<end>[。]?)$"
)
TIME = re.compile(
    r"\d{4}年|\d{1,2}月(?:底|中旬|上旬|下旬|末|初|份|\d|前)|年(?:底|内|末|中)|季度|长期|持续|上半年|下半年|全年|[底日月]前|每年|常态"
)
"""Makes a clause without a unit say until when: `3月底前完成预算下达`, `年内持续推进`."""

BULLETS = "▲△▼●○■□◆◇★☆※◎•·"
FIELD = re.compile(
    rf"(?:(?<=[，；。、,;\s）】])|^|(?=[{BULLETS}])"
    r"|(?=[^：，。；、]{2,6}(?:单位|部门|机关|处室|科室|领导|时限|时间|期限)[：:为]))"
    rf"[{BULLETS}]*(?:(?P<deadline>"
    + DEADLINE
    + ")|(?P<other>"
    + OTHER
    + ")|"
    + "|".join(f"(?P<role{index}>{label})" for index, (label, _) in enumerate(LABELS))
    + r")(?:[：:](?:为)?|(?<=[位门关室间限])为)"
)


def role_of(match: re.Match[str]) -> Role | None:
    """The part that a matched label gives; None for a deadline and for other labels."""
    return next((role for index, (_, role) in enumerate(LABELS) if match[f"role{index}"]), None)
