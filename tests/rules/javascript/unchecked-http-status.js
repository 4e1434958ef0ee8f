const nodeFetch = require("node-fetch");

async function page(url) {
  const response = await nodeFetch(url, { timeout: 5000 });
  const rows = await response.json(); //~ unchecked-http-status
  return rows.slice(0, 10);
}

function names(url) {
  return fetch(url, { signal: AbortSignal.timeout(5000) })
    .then(answer => answer.json()) //~ unchecked-http-status
    .then((rows) => rows.map((row) => row.name));
}

async function first(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  return (await response.json())[0]; //~ unchecked-http-status
}

// The status is looked at in another way.
async function byStatus(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  if (response.status >= 400) throw new Error("no rates");
  return response.json();
}

// axios rejects for a status of 400 and more.
async function byAxios(url) {
  const response = await axios.get(url, { timeout: 5000 });
  return response.data.json();
}

// Nothing is read.
async function ping(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  return response.headers.get("etag");
}

function checkedInThen(url) {
  return fetch(url, { signal: AbortSignal.timeout(5000) }).then((answer) => {
    if (!answer.ok) throw new Error("no names");
    return answer.json();
  });
}

// Another value is read than the answer.
function another(url, cached) {
  return fetch(url, { signal: AbortSignal.timeout(5000) }).then((answer) => cached.json());
}
