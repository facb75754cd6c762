using Bot.Host.Channels;
using Bot.Knowledge;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddKnowledge();   // chunks, embeddings, index, ingestion, retrieval, reading, answers
builder.Services.AddTurns();       // conversations and the handler all channels share

var app = builder.Build();
await app.RunAsync();
