const sessionId = Math.random().toString(36); //~ weak-random-token
const user = { name, resetToken: Math.random().toString(16) }; //~ weak-random-token
user.apiKey = "k" + Math.random(); //~ weak-random-token
const makePassword = () => Math.random().toString(36); //~ weak-random-token

function newSecret(length) {
  let text = "";
  for (let i = 0; i < length; i++) text += LETTERS[Math.floor(Math.random() * LETTERS.length)]; //~ weak-random-token
  return text;
}

const id = Math.random();
const nonceless = crypto.randomUUID();
const jitterOfTokenRefresh = () => Math.random();
const retryPasswordDelay = () => Math.random();
