const client = connect({ password: "changeme" }); //~ placeholder-credential
config.token = "YOUR_TOKEN_HERE"; //~ placeholder-credential
const openaiApiKey = "sk-xxxxxxxxxxxx"; //~ placeholder-credential
const secret = options.secret || "change-me"; //~ placeholder-credential
const fine = connect({ password: process.env.PASSWORD });
const help = "changeme";
const token = read("changeme");
const key = { placeholder: "your-api-key" };
