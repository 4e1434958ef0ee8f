async function connectWithRetry(options) {
  let retries = 5;
  while (retries > 0) { //~ retry-no-backoff
    try {
      await db.connect(options);
      return;
    } catch (err) {
      retries -= 1;
      console.error(err);
    }
  }
}

const fetchJson = async (url, attempt = 1) => {
  try {
    const response = await axios.get(url, { timeout: 1000 });
    return response.data;
  } catch (error) {
    if (attempt >= 5) throw error;
    return fetchJson(url, attempt + 1); //~ retry-no-backoff
  }
};

const patient = async (url, attempt = 1) => {
  try {
    return await axios.get(url, { timeout: 1000 });
  } catch (error) {
    if (attempt >= 5) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
    return patient(url, attempt + 1);
  }
};

async function retry(operation, maxAttempts) {
  let lastError;
  for (let i = 1; i <= maxAttempts; i++) { //~ retry-no-backoff
    try {
      return await operation();
    } catch (error) {
      lastError = error;
    }
  }
  throw lastError;
}

async function withBackoff(operation, maxAttempts) {
  for (let i = 1; i <= maxAttempts; i++) {
    try {
      return await operation();
    } catch (error) {
      await delay(i * 200);
    }
  }
}

async function guess(words) {
  for (let tries = 0; tries < 3; tries++) {
    const answer = await ask();
    if (words.includes(answer)) return answer;
  }
}

function countRetries(retries) {
  try {
    return compute();
  } catch (error) {
    return report(retries - 1);
  }
}
