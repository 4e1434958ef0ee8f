const axios = require('axios');
const http = require('node:http');
const https = require('https');
const { default: got } = require('got');
const nodeFetch = require('node-fetch');
const { get, request: send } = require('https');

const API = process.env.API_URL;
const client = axios.create({ baseURL: API }); //~ missing-timeout
const patient = axios.create({ baseURL: API, timeout: 5000 });

async function weather(city) {
  const res = await fetch(`https://api.weather.com/v1?city=${encodeURIComponent(city)}`); //~ missing-timeout
  const old = await nodeFetch(API + '/old', { method: 'POST', body: '{}' }); //~ missing-timeout
  return [res, old];
}

async function withVariableOptions(url) {
  const options = { method: 'POST', headers: { accept: 'application/json' } };
  const first = await fetch(url, options); //~ missing-timeout
  const limited = { method: 'GET', signal: AbortSignal.any([]) };
  const second = await fetch(url, limited);
  return [first, second];
}

function changedOptions(url, signal) {
  const options = { method: 'POST' };
  options.signal = signal;
  return fetch(url, options);
}

function givenOptions(url, options) {
  return fetch(url, options);
}

function spreadOptions(url, options) {
  return axios.get(url, { ...options, headers: {} });
}

async function orders(id) {
  const { data } = await axios.get(`${API}/orders/${id}`); //~ missing-timeout
  await axios.put(`${API}/orders/${id}`, data, { headers: { 'x-id': id } }); //~ missing-timeout
  await axios({ method: 'post', url: API, data }); //~ missing-timeout
  await axios(`${API}/ping`); //~ missing-timeout
  await axios.request({ url: API }); //~ missing-timeout
  await axios.delete(`${API}/orders/${id}`, { timeout: 1000 });
  await axios({ url: API, timeout: 100 });
  await client.get('/orders');
  await patient.post('/orders', data);
  return got(`${API}/pages`).json(); //~ missing-timeout
}

function controlled(url) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 1000);
  return fetch(url, { signal: controller.signal });
}

function raced(url) {
  return Promise.race([fetch(url), sleep(1000)]);
}

function node(url) {
  https.get('https://example.com/data.json', (res) => res.resume()); //~ missing-timeout
  get(url, (res) => res.resume()); //~ missing-timeout
  const req = http.request({ host: 'example.com', path: '/' }, (res) => res.resume()); //~ missing-timeout
  req.end();
}

function nodeWithOption() {
  send({ host: 'example.com', timeout: 100 }, (res) => res.resume()).end();
}

function nodeWithTimeout(url) {
  const req = https.get(url, (res) => res.resume());
  req.on('timeout', () => req.destroy());
}

class Repository {
  get(url) {
    return this.axios.get(url);
  }
}

const cache = new Map();
const page = (key) => cache.get(key);
const relative = () => fetch('/api/users');
