const jwt = require("jsonwebtoken");
const { decodeJwt } = require("jose");
const simple = require("jwt-simple");

const who = (token) => decodeJwt(token).sub; //~ jwt-unverified
const old = (token) => jwt.verify(token, KEY, { ignoreExpiration: true }); //~ jwt-unverified
const any = (token) => jwt.verify(token, null); //~ jwt-unverified
const three = (token) => simple.decode(token, KEY, true); //~ jwt-unverified
const fine = (token) => jwt.verify(token, KEY);
const codec = (text) => base64.decode(text);
const two = (token) => simple.decode(token, KEY);
const options = { algorithm: "HS256" };
