"""计划缺少文件

一份计划至少有 plan.yaml 和 units.yaml 两个文件。用 fzjh init 在空文件夹里做一份样子，照着补。
"""

SEVERITY = "error"
