# The commands of the project. `make demo` and `make test` do all that is needed first.

PACKAGES := ca-certificates libcmark-gfm-dev libcmark-gfm-extensions-dev libcurl4-openssl-dev libedit-dev libsqlite3-dev libssl-dev libpcre2-dev libzstd-dev zlib1g-dev
PREFIX ?= /usr/local

# To find and relocate shared libraries took a third of every start, so the release has of each what
# it uses. The linker looks in this folder first. libedit's archive needs the last three.
# What is left to relocate, a hundred thousand addresses, is packed: less of the file is read.
ARCHIVES := sqlite3 crypto pcre2-8 z zstd stdc++ edit tinfo bsd md
ARCHIVED := $(CURDIR)/.build/archives
RELEASE := swift build -c release --product beatbook --disable-local-rpath -Xswiftc -static-stdlib \
  -Xswiftc -L$(ARCHIVED) -Xswiftc -Xclang-linker -Xswiftc -static-libgcc -Xlinker --as-needed \
  -Xlinker -ltinfo -Xlinker -lbsd -Xlinker -lmd -Xlinker --no-export-dynamic \
  -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs
BINARY = $(shell swift build -c release -Xswiftc -static-stdlib --show-bin-path)/beatbook

.PHONY: demo test install bench lint reference packages archives

# Loads the shipped snapshot into a store of its own, and walks the main job.
demo: archives
	$(RELEASE)
	rm -rf .build/demo && mkdir -p .build/demo
	$(BINARY) run queries/tour.beat --db .build/demo/beatbook.db

# The tests unpack an archive of real posts with tar.
test: PACKAGES += zstd
test: packages
	swift test --disable-xctest

install: archives
	$(RELEASE)
	install -D -m 755 "$(BINARY)" "$(DESTDIR)$(PREFIX)/bin/beatbook"

# Prints speeds next to those of peers; see Tests/Benchmarks.
bench: archives
	$(RELEASE)
	python3 Tests/Benchmarks/bench.py "$(BINARY)"
	python3 Tests/Benchmarks/copies.py "$(BINARY)"
	python3 Tests/Benchmarks/claims.py "$(BINARY)"

lint:
	swift format lint -r -s Package.swift Sources Tests

# Writes docs/reference.md of what the program says of itself.
reference: packages
	swift build --product beatbook
	.build/debug/beatbook reference > .build/reference.md
	mv .build/reference.md docs/reference.md

# Where there is no archive the release has the shared library.
archives: packages
	@mkdir -p $(ARCHIVED); for name in $(ARCHIVES); do \
	  path=$$(clang -print-file-name=lib$$name.a); \
	  if [ -f "$$path" ]; then ln -sf "$$path" $(ARCHIVED); fi; done

# Installs what is missing, and asks for root only then.
packages:
	@missing=""; for name in $(PACKAGES); do \
	  dpkg -s $$name >/dev/null 2>&1 || missing="$$missing $$name"; done; \
	if [ -n "$$missing" ]; then \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  echo "installing$$missing"; \
	  $$sudo apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi
