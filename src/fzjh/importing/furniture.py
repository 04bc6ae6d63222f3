"""What stands around a document on a web page: buttons, paths, share links, dates of publication, footers."""

import re
from collections.abc import Sequence

from fzjh.importing.lines import DROPPED, Remark
from fzjh.importing.paras import Para

_WORDS = (
    "打印|打印本页|打印此页|打印文章|打印页面|关闭|关闭窗口|关闭本页|关闭页面|返回|返回顶部|返回首页|返回上页|"
    "分享|分享到|分享至|收藏|收藏本页|保存|下载|我要纠错|纠错|首页|网站首页|网站地图|上一篇|下一篇|上一条|"
    "下一条|相关链接|相关文件|相关文档|相关附件|相关解读|政策解读|相关新闻|相关信息|扫一扫|扫一扫在手机打开当前页|"
    "扫一扫在手机上浏览|微信|微博|QQ空间|QQ|大|中|小|无障碍|无障碍浏览|无障碍阅读|长者模式|关怀版|繁体|"
    "简体|繁體|English|登录|注册|搜索|查询|字号|字体|视力保护色|朗读|文字解读|图片解读|视频解读|图解|"
    "背景色|默认|没有了|无|导出|下载文字版|下载图片版|WORD版下载|PDF版下载|正文|政务公开|信息公开|"
    "政府信息公开|T|"
    r"[|｜/\-·>＞【】\[\]（）():：+]"
)
_TOKENS = re.compile(rf"^(?:(?:{_WORDS})\s*)+$")
_ABOUT = (
    "发布时间|发布日期|公开日期|更新时间|录入时间|添加时间|时间|日期|来源|信息来源|稿源|文章来源|作者|编辑|责任编辑|责编|审核|审核人|"
    "校对|初审|复审|终审|浏览次数|浏览量|浏览|阅读|阅读量|阅读次数|点击|点击数|点击率|访问量|字体|字号|字体大小|打印|分享"
)
_META = re.compile(
    rf"^(?:【?(?:{_ABOUT})】?[:：]|(?:字体|字号|浏览次数|保护视力色|视力保护色)[:：\[【]|当前位置|"
    r"您(?:的|当前的|所在的|现在的)?位置|您当前|版权所有|主办单位[:：].*承办|网站标识码|.{0,6}ICP备|.{0,2}公网安备|地址[:：].*电话|"
    r"(?:上一篇|下一篇|上一条|下一条)[:：]|建议使用|技术支持[:：]|网站支持|您是第)"
)
_PATH = re.compile(r"^(?:.{1,20}\s*[>＞»]\s*){1,}.{1,40}$")
_CONTENTS = re.compile(r"^目录$")
_ENTRY = re.compile(r"(?:[.…·．_]{3,}|\s)\s*[-—]?\d{1,3}[-—]?$")
_FRONT, _LONG = 30, 60


def without_furniture(paras: Sequence[Para]) -> tuple[list[Para], list[Remark]]:
    """Take page furniture off both ends of a text, and buttons out of its middle."""
    kept: list[Para] = []
    dropped: list[Remark] = []
    last = max((index for index, para in enumerate(paras) if _is_text(para)), default=len(paras))
    started = False
    contents = False
    for index, para in enumerate(paras):
        contents = bool(_CONTENTS.match(para.text) or (contents and _ENTRY.search(para.raw)))
        started = started or (_is_text(para) and not _META.match(para.raw) and not _PATH.match(para.raw))
        outside = (not started and index < _FRONT) or index > last
        if contents or _is_furniture(para, outside=outside):
            dropped.append(Remark(DROPPED, para.raw, para.place))
        else:
            kept.append(para)
    return kept, dropped


def _is_text(para: Para) -> bool:
    return bool(para.table) or "。" in para.text or len(para.text) > _LONG


def _is_furniture(para: Para, *, outside: bool) -> bool:
    if para.table or para.label:
        return False
    if _TOKENS.match(para.raw) and not re.search(r"^[大中小无正文]$", para.raw):
        return True
    return outside and bool(_META.match(para.raw) or _PATH.match(para.raw))
