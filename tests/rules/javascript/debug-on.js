const express = require('express');
const errorHandler = require('errorhandler');
const { ApolloServer } = require('apollo-server-express');
const { graphqlHTTP } = require('express-graphql');
const knex = require('knex');
const mongoose = require('mongoose');

const app = express();
app.use(errorHandler()); //~ debug-on
app.set('env', 'development'); //~ debug-on
process.env.NODE_ENV = 'development'; //~ debug-on
app.use('/graphql', graphqlHTTP({ schema, graphiql: true })); //~ debug-on
const server = new ApolloServer({
  schema,
  introspection: true, //~ debug-on
  playground: true, //~ debug-on
});
const db = knex({ client: 'pg', debug: true }); //~ debug-on
mongoose.set('debug', true); //~ debug-on

if (app.get('env') === 'development') {
  app.use(errorHandler());
}
if (process.env.NODE_ENV !== 'production') {
  mongoose.set('debug', true);
}
new ApolloServer({ schema, introspection: isDev });
app.set('view engine', 'pug');
other({ debug: true });
settings.set('debug', true);
