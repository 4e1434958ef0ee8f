const session = require("express-session");
const crypto = require("crypto");

const awsKey = "AKIA2E0A8F3B244C9986"; //~ hardcoded-secret
const database = "postgresql://shop:h4rd2guess@db.internal/shop"; //~ hardcoded-secret
const local = "postgresql://user:password@localhost/app";
const jwtSecret = "my-signing-words"; //~ hardcoded-secret
app.use(session({ secret: "keyboard cat", resave: false })); //~ hardcoded-secret
config.clientSecret = "Zk91mQx7Tt2Lw0"; //~ hardcoded-secret
const signature = crypto.createHmac("sha256", "signing-key"); //~ hardcoded-secret

function login(name, password) {
  return name === "admin" && password === "letmein123"; //~ hardcoded-secret
}

const tokenType = "bearer";
const password = "";
const field = { password: "password" };
const passwordField = "password2";
const secretName = process.env.SECRET_NAME;
