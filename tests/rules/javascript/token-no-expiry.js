const jwt = require("jsonwebtoken");

function token(user) {
  const claims = { id: user.id };
  return jwt.sign(claims, KEY); //~ token-no-expiry
}
const other = (user) => jwt.sign({ id: user.id }, KEY, { issuer: "shop" }); //~ token-no-expiry
const fine = (user, options) => jwt.sign({ id: user.id }, KEY, options);
const more = (base) => jwt.sign({ ...base }, KEY);
const sign = (text) => signer.sign({ text }, KEY);
