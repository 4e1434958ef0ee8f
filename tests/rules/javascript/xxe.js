const libxml = require("libxmljs2");

app.post("/feed", (req, res) => {
  libxml.parseXml(req.body); //~ xxe
  libxml.parseXml(req.body, { dtdload: true, noblanks: true }); //~ xxe
  libxml.parseXmlString(text, { noent: true }); //~ xxe
  libxml.parseXml(text);
  parse(text, { noent: true });
  libxml.parseXml("<a/>", { noent: false });
});
