app.get("/go", (req, res) => {
  const { to } = req.query;
  res.status(303).redirect(to); //~ open-redirect
  res.setHeader("Location", to); //~ open-redirect
  res.writeHead(302, { Location: to }); //~ open-redirect
  res.redirect(`https://example.com/${to}`);
  res.redirect(req.originalUrl);
});

app.get("/check", (req, res) => {
  if (req.query.to.startsWith("https://example.com")) { //~ open-redirect
    res.redirect("/ok");
  }
});

function onward() {
  window.location.href = new URLSearchParams(window.location.search).get("next"); //~ open-redirect
}
window.location.href = "/login";
router.redirect(path);
