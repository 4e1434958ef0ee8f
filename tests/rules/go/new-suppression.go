package fixtures

func run() {
	a() //nolint:gosec
	//~^ new-suppression
	b() // #nosec
	//~^ new-suppression
	c() //nolint:all
	//~^ new-suppression
	d() // #nosec G204
	//~^ new-suppression
	e() //nolint:gosec // The argument is a constant.
	f() //nolint:lll
	g() // nolint is what the comment above says
	h() // #nosec G204 -- the list is fixed
}

func reasoned() {
	a() //nolint:gosec // The argument is a constant.
}

func hidden() {
	a() // #nosec G204 -- the list is fixed
}

func plain() {
	a() // no lint runs here
}
