app.get("/search", (req, res) => {
  const one = RegExp("^" + req.query.name); //~ redos
  const two = new RegExp(`${req.params.name}$`); //~ redos
  const three = new RegExp("^a+$");
});
const words = /^(\w+\s?)*$/; //~ redos
const any = /(.*)*x/; //~ redos
const date = /^\d{4}-\d{2}$/;
const pairs = /^(ab)+$/;
const make = (text) => new RegExp(text);
