const crypto = require("crypto");
const md5 = require("md5");

const id = (text) => crypto.createHash("sha1").update(text).digest("hex"); //~ weak-hash
const other = (text) => md5(text); //~ weak-hash
const signature = crypto.createSign("RSA-SHA1"); //~ weak-hash
const fine = (text) => crypto.createHash("sha512").update(text).digest("hex");
const avatar = (user) => md5(user.email);
const maker = crypto.createSign("RSA-SHA256");
const table = createHash("md5sum");
