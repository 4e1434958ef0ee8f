const crypto = require("crypto");
const md5 = require("md5");
const CryptoJS = require("crypto-js");

function register(user, salt) {
  user.hash = md5(user.password); //~ fast-password-hash
  user.other = CryptoJS.SHA256(user.password).toString(); //~ fast-password-hash
  crypto.pbkdf2Sync(user.password, salt, 1000, 64, "sha512"); //~ fast-password-hash
  crypto.scryptSync(user.password, "salt", 64); //~ fast-password-hash
  return crypto.createHash("sha512").update(salt + user.password).digest("hex"); //~ fast-password-hash
}

function hashPassword(text) {
  return crypto.createHash("sha1").update(text).digest(); //~ fast-password-hash
}

function fine(user, salt) {
  md5(user.email);
  crypto.pbkdf2Sync(user.password, salt, 600000, 64, "sha512");
  crypto.scryptSync(user.password, salt, 64);
  return crypto.createHash("sha256").update(user.passwordHash).digest();
}
