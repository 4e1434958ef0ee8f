const crypto = require("crypto");
const CryptoJS = require("crypto-js");

const old = crypto.createCipher("aes-192-cbc", password); //~ weak-cipher
const ecb = crypto.createCipheriv("aes-128-ecb", key, null); //~ weak-cipher
const IV = "1234567890123456";
const same = crypto.createCipheriv("aes-256-cbc", key, IV); //~ weak-cipher
CryptoJS.DES.encrypt(text, key); //~ weak-cipher
CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.ECB }); //~ weak-cipher
const fresh = crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12));
const read = crypto.createDecipheriv("aes-256-gcm", key, iv);
const mode = { mode: Mode.CBC };
const size = { modulus: 1024 };
