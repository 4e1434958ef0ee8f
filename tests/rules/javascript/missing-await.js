const fs = require('fs').promises;
const { PrismaClient } = require('@prisma/client');
const prisma = new PrismaClient();

async function sendEmail(to) {
  await mailer.send(to);
}

const findUser = async (id) => prisma.user.findUnique({ where: { id } });

app.post('/register', async (req, res) => {
  const user = await prisma.user.create({ data: req.body });
  sendEmail(user.email); //~ missing-await
  prisma.audit.create({ data: { user: user.id } }); //~ missing-await
  fs.writeFile('last.json', JSON.stringify(user)); //~ missing-await
  res.json(user);
});

async function bulk(items) {
  items.forEach(async (item) => { //~ missing-await
    await prisma.item.create({ data: item });
  });
  if (findUser(1)) { //~ missing-await
    return;
  }
  const name = findUser(2).name; //~ missing-await
  await Promise.all(items.map(async (item) => sendEmail(item)));
  return name;
}

async function deliberate(items) {
  void sendEmail('a');
  sendEmail('b').catch(report);
  sendEmail('c').then(done, report);
  const pending = sendEmail('d');
  const both = [sendEmail('e'), pending];
  await Promise.all(both);
  items.forEach((item) => item.touch());
  return sendEmail('f');
}

function synchronous() {
  sendEmail('a');
}

async function shadowed(sendEmail) {
  sendEmail('a');
  const findUser = (id) => users[id];
  if (findUser(1)) {
    findUser(2).name.trim();
  }
}

async function objects() {
  const store = { async save() {} };
  const save = () => 1;
  save();
  other.sendEmail('a');
  return store;
}

async function refreshAll(user) {
  handled(user);
  thrown(user);  //~ missing-await
}
async function handled(user) {
  try {
    await db.save(user);
  } catch (error) {
    logger.error(error);
  }
}
async function thrown(user) {
  try {
    await db.save(user);
  } catch (error) {
    logger.error(error);
    throw error;
  }
}
