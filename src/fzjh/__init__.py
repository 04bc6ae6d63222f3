"""fzjh (法治计划): a compiler for Chinese government work plans."""

__version__ = "0.1.0"
