# `make` alone lists the targets. What each does stands in scripts/, one file a target.
PREFIX ?= /usr/local
PORT ?= 8080
export PORT

.DEFAULT_GOAL := help
.PHONY: help demo test bench quantities install format lint

help: ## 一覧を表示します / lists these targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 18

demo: ## 見本の市を開きます / serves the sample city on http://localhost:8080 (PORT=…)
	@scripts/demo

test: ## 全ての試験を行います / runs every test: rules, both databases, the pages in a real browser
	@scripts/test

bench: ## 速さを測ります / measures the speed, side by side with nginx
	@scripts/bench

quantities: ## 数の読み取りの正しさを測ります / measures how well quantities are read, beside pynormalizenumexp
	@scripts/quantities

install: ## 製品版を作り、入れます / builds the release and installs it to PREFIX=/usr/local
	@PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' scripts/install

format: ## 書式を整えます / formats the Swift sources
	@swift format format -i -p -r Sources Tests Package.swift

lint: ## 書式を調べます / checks the format of the Swift sources
	@swift format lint --strict -p -r Sources Tests Package.swift
