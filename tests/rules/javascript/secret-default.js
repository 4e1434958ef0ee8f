const session = require('express-session');

const JWT_SECRET = process.env.JWT_SECRET || 'your-secret-key'; //~ secret-default
const key = process.env.ENCRYPTION_KEY ?? 'dev-key'; //~ secret-default
const { SESSION_SECRET = 'keyboard cat', PORT = '3000' } = process.env; //~ secret-default

app.use(session({ secret: process.env.SESSION_SECRET || 'keyboard cat', resave: false })); //~ secret-default
jwt.sign(payload, process.env.JWT_SECRET || `secret`); //~ secret-default
module.exports = {
  db: {
    user: process.env.DB_USER || 'postgres',
    password: process.env.DB_PASSWORD || 'postgres', //~ secret-default
    url: process.env.DATABASE_URL || 'postgresql://postgres:postgres@localhost:5432/app', //~ secret-default
  },
  apiKey: process.env['STRIPE_API_KEY'] || 'sk_test_123', //~ secret-default
  adminPassword: process.env.ADMIN_PASSWORD || 'admin', //~ secret-default
  expiresIn: process.env.JWT_EXPIRES_IN || '7d',
  secretName: process.env.SECRET_NAME || 'app/prod',
  tokenUrl: process.env.TOKEN_URL || 'https://auth.example.com/token',
  empty: process.env.API_SECRET || '',
  other: process.env.API_SECRET || process.env.OLD_API_SECRET,
  missing: process.env.API_SECRET,
  region: process.env.AWS_REGION || 'eu-west-1',
  local: process.env.REDIS_URL || 'redis://localhost:6379',
  maxTokens: process.env.MAX_TOKENS || '2048',
  passwordLength: process.env.PASSWORD_MIN_LENGTH || '8',
};
const chosen = process.env.NODE_ENV === 'test' ? process.env.JWT_SECRET || 'test' : process.env.JWT_SECRET;
const token = options.token || 'none';
