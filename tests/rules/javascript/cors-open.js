const cors = require("cors");

app.use(cors()); //~ cors-open
app.use(cors({ origin: true, credentials: true })); //~ cors-open
app.use(cors({ origin: "*" })); //~ cors-open
res.header("Access-Control-Allow-Origin", "*"); //~ cors-open
parent.postMessage({ token }, "*"); //~ cors-open
app.use(cors({ origin: ORIGINS }));
res.header("Access-Control-Allow-Methods", "*");
parent.postMessage({ height }, "*");
worker.postMessage({ token });
