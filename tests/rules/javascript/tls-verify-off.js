const https = require('https');
const { Pool } = require('pg');
const nodemailer = require('nodemailer');

process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0; //~ tls-verify-off

const agent = new https.Agent({
  keepAlive: true,
  rejectUnauthorized: false, //~ tls-verify-off
});
const pool = new Pool({ ssl: { rejectUnauthorized: false } }); //~ tls-verify-off
const mail = nodemailer.createTransport({
  tls: { 'rejectUnauthorized': false }, //~ tls-verify-off
});
https.globalAgent.options.rejectUnauthorized = false; //~ tls-verify-off
tls.connect({ host, checkServerIdentity: () => {} }); //~ tls-verify-off
mongoose.connect(uri, { tlsAllowInvalidCertificates: true }); //~ tls-verify-off

const strict = new https.Agent({ rejectUnauthorized: true });
const chosen = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === 'production' });
if (process.env.NODE_ENV === 'test') {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
}
const server = https.createServer({ key, cert, requestCert: true, rejectUnauthorized: false });
const option = { name: 'rejectUnauthorized', default: false };
const { rejectUnauthorized = false } = options;
