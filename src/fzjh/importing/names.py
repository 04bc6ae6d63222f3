"""Lists of units: taken apart into names, with what stands for many told from what stands for one."""

import re

_SEPARATORS = "、，；,;"
_BRACKETS = {"（": 1, "(": 1, "〔": 1, "）": -1, ")": -1, "〕": -1}
_BRACKET = re.compile(f"[{re.escape(''.join(_BRACKETS))}]")
_SEPARATOR = re.compile(f"[{_SEPARATORS}]")
_PLACE = (
    r"(?:自治|直辖)?(?:省|市|州|盟|县|区|旗|直管市|盟市|市县|县市|县区|市区|旗县|县市区|镇|乡|街道|乡镇|镇街|园区|新区|功能区|开发区|"
    r"地区|地|部门|单位|系统|片区)(?:（[^）]*）)?"
)
_OPEN_END = re.compile(
    rf"^各盟行政公署$|^(?:各有关|各|有关|相关)(?:级)?{_PLACE}?(?:、{_PLACE})*$|^各.{{0,4}}(?:（[^）]*）)(?:、{_PLACE})*$"
)
_GOES_ON = re.compile(
    r"^(?:自治区|直辖市|自治州|直管市|州|盟|[^、]{2,4}林区|县|区|市|旗|旗县|县区|县市|镇|乡|街道|园区|新区|功能区|开发区|高新区|经开区|产业园区|管委会|办事处|单位|直属|派出|部门|企业|"
    r"事业单位|社区|村)(?:（[^）]*）)?(?:人民政府|政府|管委会|管理委员会|办事处|党工?委|机构|单位|部门)?(?:（[^）]*）)?(?:及其[^、]{2,8})?$"
)
_JOINED = re.compile(
    r"(?<=[局委办部厅院会府队站所行])(?:以及|及|和|与)"
    r"(?=[省市县区镇][^、]*[局委办部厅院会府队]$|[^、和及其]{1,8}(?:部门|单位|机关)$)|"
    r"(?:以及|及|和|与|、)(?=(?:[省市县区州]?(?:直|级|属)?(?:各|有关|相关)|[省市县区州](?:直|级|属)[各有机单部]|其他|所有|地方|乡镇|"
    r"县级以上|省级|市级|区级|县级|全[省市县区]))"
)
_AND_MANY = re.compile(
    r"(?<=[\u4e00-\u9fff])等(?=(?:国务院|省|市|区|县|各|有关|相关|其他)[^、]{0,6}"
    r"(?:部门|单位|地区|政府|街道|乡镇|镇|机构|企业|组织|院校|学校|协会|科室|处室))"
)
_TAIL = re.compile(
    r"(?<=.)等(?:\d+个|[一二三四五六七八九十]+个)?(?:有关|相关|各|市级|省级|区级|县级|成员)?(?:部门|单位|机关|地方|地区)?(?:和单位|及单位)?$"
)
_COLLECTIVE = re.compile(
    r"^(?:各|有关|相关|其他|其它|所有|全体|地方|省级|市级|县级|区级|镇级|国务院有关|上述|本级)|(?:各|有关|相关|所有)[^、]{0,14}$|"
    r"[省市县区州盟](?:级|直|属|直属|级以上)[^、]{0,6}(?:部门|单位|机关|企业|政府)$|(?:成员|责任|参与|配合)(?:单位|部门)$|"
    r"^[^各]{0,6}(?:镇|乡|街道|乡镇|镇街|县区|区县|市县)(?:（[^）]*）)?(?:人民政府|政府|办事处|党委)?$"
)
_ONE_TOWN = re.compile(r"^.{2,4}(?:镇|乡|街道)(?:人民政府|政府|办事处|党委)?$")
_ROLE = re.compile(
    r"(?:承办|起草|实施|制定|制发|主管|执法|监管|审批|建设|使用|管理|主办|申报|决策|涉及|涉诉|应诉|收件|被申请|编制|采购|业主|用人)"
    r"(?:任务)?的?(?:单位|部门|机关|主体|人)$"
)
_UNIT = re.compile(
    r"(?:局|委|办|部|厅|院|会|署|处|科|室|社|中心|公司|集团|队|机关|单位|部门|政府|街道|镇|乡|区|县|市|省|州|盟|旗|银行|联|馆|站|所|组|台|校|"
    r"行|园|庭|团|库|学|厂|总局|海关|党委|党组|党工委|工会|妇联|残联|党校|新闻办|外办|台办|侨办|编办|信访|法院|检察院|地区|地方|支行|分行|"
    r"管委|园区|企业|群|协|网信|政法|纪委|监委|统战|宣传|组织|司法|公安|财政|人社|住建|民政|教育|科技|工信|卫健|审计|税务|气象|国资|发改|城管|"
    r"应急|交通|水利|文旅|农业农村|商务|政数|大数据)(?:[（(][^）)]*[）)])?$"
)
_SERIES = re.compile(r"各(?:[委办局厅站所科室部组队]、)*[委办局厅站所科室部组队]$")
_ONE_OF_SERIES = re.compile(r"^[委办局厅站所科室部组队]$")
_BEHIND_VERB = re.compile(r"[（(【〔][^（()）]*?(?:牵头|负责|配合|参与) (?=[\u4e00-\u9fff])[^（()）]*?[)）】〕]")
_LONGEST = 40
_EDGE = r"：:、，,；;。（）() "
_SPACED = re.compile(
    rf"(?<=[：:、，,；; ])([^{_EDGE}]{{2,20}}(?:[（(][^（）()]*[）)])?) (?=([^{_EDGE}]{{2,20}})([{_EDGE}]|$))"
)
_LIST_BEGINS = re.compile(r"(?:单位|部门|机关|科室|处室|股室|主体|责任|分工|负责|牵头|配合)[：:]")
_AREAS = set("省市州县区旗乡镇")
_BARE = {"政府", "人民政府", "办事处", "管委会", "党委", "党工委", "行政公署"}
LEADER = re.compile(r"[（(](?:牵头|牵头单位|牵头部门|主办|主办单位|牵头负责)[）)]$")


def split_names(text: str) -> list[str]:
    """The names of a list; `各区、县人民政府` and `各镇、街道` stay one name, `及各有关部门` becomes one of its own."""
    pieces: list[str] = []
    for piece in map(_without_et_cetera, _pieces(text)):
        rest = piece in _BARE or pieces[-1] in _AREAS or _goes_on(pieces[-1], piece) if pieces else False
        if rest:
            pieces[-1] += "、" + piece
        elif piece:
            pieces.append(piece)
    return pieces


def _goes_on(before: str, piece: str) -> bool:
    """Whether a piece belongs to the name before it: 各县、区人民政府; 各委、办、局."""
    series = _SERIES.search(before) and _ONE_OF_SERIES.match(piece)
    return bool(series or (_OPEN_END.match(before) and _GOES_ON.match(piece)))


def with_separators(text: str) -> str:
    """A line in which `牵头单位：甲局 乙局` has 、 for the spaces between units."""
    if " " not in text:
        return text
    text = _BEHIND_VERB.sub(lambda match: match[0].replace(" ", "，"), text)
    begin = _LIST_BEGINS.search(text)
    if not begin:
        return text

    def part(match: re.Match[str]) -> str:
        ours = looks_like_unit(match[1]) and looks_like_unit(match[2]) and match[3] not in ("：", ":")
        return f"{match[1]}、" if ours else match[0]

    return text[: begin.start()] + _SPACED.sub(part, text[begin.start() :])


def _pieces(text: str) -> list[str]:
    return [part.strip() for piece in _parted(text) for both in _AND_MANY.split(piece) for part in _JOINED.split(both)]


def _parted(text: str) -> list[str]:
    """A list at its separators, those inside brackets left alone."""
    if not _BRACKET.search(text):
        return _SEPARATOR.split(text)
    pieces, depth = [""], 0
    for char in text:
        depth += _BRACKETS.get(char, 0)
        if char in _SEPARATORS and depth <= 0:
            pieces.append("")
        else:
            pieces[-1] += char
    return pieces


def _without_et_cetera(name: str) -> str:
    return name.removesuffix("等") if len(name) > 2 else name  # noqa: PLR2004 - 甲局等 is the shortest


def without_tail(text: str) -> tuple[str, str]:
    """A list of names without the 等, 等部门 behind it, and that tail."""
    match = _TAIL.search(text)
    if not match or re.search(r"(?:高|中|初|平|同|均)等", text[max(match.start() - 1, 0) :]):
        return text, ""
    return text[: match.start()], match[0]


def is_collective(name: str) -> bool:
    """Whether a name stands for many units."""
    return bool(_COLLECTIVE.search(name)) and not (
        _ONE_TOWN.match(name) and not re.match(r"[各本]|乡镇|镇街|县区|区县|市县", name)
    )


def is_role(name: str) -> bool:
    """Whether a name stands for whoever does something: 重大行政决策承办单位."""
    return bool(_ROLE.search(name)) and not is_collective(name)


def looks_like_unit(name: str) -> bool:
    """Whether a name ends like that of an organ."""
    name = LEADER.sub("", name)
    return (
        len(name) <= _LONGEST and bool(_UNIT.search(name) or is_collective(name)) and not re.search(r"[。：？！]", name)
    )
