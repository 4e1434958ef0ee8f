const express = require("express");

const app = express();
const orders = [];
const sessionStore = new Map();
const customersById = {};
const bookings = [{ id: 1, seat: "4A" }];
const payments = connect(process.env.PAYMENTS_URL);
const listeners = [];

app.post("/orders", (req, res) => {
  orders.unshift(req.body); //~ in-memory-store
  res.status(201).end();
});

app.put("/sessions/:id", async (req, res) => {
  sessionStore.set(req.params.id, req.body); //~ in-memory-store
  res.end();
});

app.patch("/customers/:id", (req, res) => {
  customersById[req.params.id] = req.body; //~ in-memory-store
  res.end();
});

app.delete("/bookings/:id", (req, res) => {
  bookings.splice(Number(req.params.id), 1); //~ in-memory-store
  res.sendStatus(204);
});

// The name is bound to a client of another service, not to an empty container.
app.post("/payments", (req, res) => {
  payments.push(req.body);
  res.status(202).end();
});

// The array is the request's own.
app.get("/tickets", async (req, res) => {
  const tickets = [];
  for (const row of await find(req.query.name)) {
    tickets.push(row);
  }
  res.json(tickets);
});

// A parameter has the module's name.
app.post("/imports", (req, res) => {
  const add = (orders) => orders.push(req.body);
  res.json(add([]));
});

app.post("/listeners", (req, res) => {
  listeners.push(req.body.url);
  res.json(orders.slice(0, 10));
});

function restore(rows) {
  orders.push(...rows);
  customersById[rows[0].id] = rows[0];
}
