# Each target sets up what it needs; `make` alone lists them.
PORT ?= 8080

.DEFAULT_GOAL := help
.PHONY: help run test dist corpus look size bench fuzz clean

help:
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Build the page and serve it on http://127.0.0.1:8080
	@.ci/serve $(PORT)

test: ## Run every test: the engine, the corpus, a short fuzz pass, the page in three browsers
	@.ci/setup rust
	cargo test --locked
	@.ci/corpus
	@.ci/fuzz briefly
	@.ci/browser test

dist: ## Build the release into dist/
	@.ci/web trunk build --release

corpus: ## Score the program on the real bounces of ../shared/corpus
	@.ci/corpus

look: ## Take pictures of the widget in every state, into target/screenshots/
	@.ci/browser look

size: ## Weigh what a visitor loads, against its budgets
	@.ci/size

bench: ## Time the engine beside other readers of bounces, and the page in a browser
	@.ci/bench

fuzz: ## Feed broken mails to the readers of the engine, 20 minutes each
	@.ci/fuzz

clean: ## Remove what was built here
	rm -rf target dist tests/browser/node_modules npm/example/node_modules npm/example/dist
