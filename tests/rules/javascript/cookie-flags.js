app.use(session({ secret: KEY, cookie: { secure: false, maxAge: 3600 } })); //~ cookie-flags
app.use(session({ secret: KEY, cookie: { secure: true, maxAge: 3600 } }));
res.cookie("jwt", token, { maxAge: 900 }); //~ cookie-flags
res.cookie("jwt", token, { httpOnly: true }); //~ cookie-flags
res.cookie("theme", "dark"); //~ cookie-flags
res.cookie("theme", "dark", { maxAge: 900 });
document.cookie = "token=" + token; //~ cookie-flags
document.cookie = "theme=dark";
const tls = { secure: false };
