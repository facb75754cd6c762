using Bot.Host.Channels;
using Bot.Host.Commands;
using Bot.Knowledge;

return await BotCommands.RunAsync(args, BuildServer, BuildTool);

// Without a command: channels in front, knowledge behind.
static WebApplication BuildServer(string[] settings)
{
    var builder = WebApplication.CreateBuilder(settings);
    builder.Logging.AddErrorConsole();
    builder.AddServing();                  // the address, and how long stopping may take
    builder.Services.AddKnowledge();       // chunks, embeddings, index, ingestion, retrieval, reading, answers
    builder.Services.AddTurns();           // conversations and the handler all channels share

    var app = builder.Build();
    return app;
}

// For the other commands: the same, without the web.
static IHost BuildTool(string[] settings)
{
    var builder = Host.CreateApplicationBuilder(settings);
    builder.Logging.AddErrorConsole();
    builder.Services.AddKnowledge();
    builder.Services.AddTurns();
    return builder.Build();
}
