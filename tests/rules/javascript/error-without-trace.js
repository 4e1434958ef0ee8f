const winston = require("winston");

async function send(mail) {
  try {
    await transport.send(mail);
  } catch (error) {
    winston.error("cannot send", { to: mail.to }, error.message); //~ error-without-trace
  }
}

class Reports {
  async build(id) {
    try {
      return await this.render(id);
    } catch (cause) {
      await this.release(id);
      this.logger.error(`report ${id}`, cause.message); //~ error-without-trace
      return null;
    }
  }
}

app.get("/reports", async (req, res) => {
  try {
    res.json(await reports());
  } catch (err) {
    console.error(err.message); //~ error-without-trace
    res.status(500).end();
  }
});

// The stack is logged beside the text.
async function withStack(path) {
  try {
    return await parse(path);
  } catch (error) {
    console.error(error.message, error.stack);
    throw error;
  }
}

// The message is the answer's, not the error's.
async function refused(order) {
  const answer = await gateway.pay(order);
  try {
    return answer.body.id;
  } catch (error) {
    console.error("refused", answer.message);
    throw error;
  }
}

// A client is told; nothing is logged.
app.post("/orders", async (req, res) => {
  try {
    res.json(await create(req.body));
  } catch (error) {
    res.error(error.message);
  }
});

// No error was caught.
function report(error) {
  console.error("cannot go on", error.message);
}

async function tries(path) {
  try {
    return await parse(path);
  } catch (error) {
    console.warn("trying again:", error.message);
    return parse(path);
  }
}
