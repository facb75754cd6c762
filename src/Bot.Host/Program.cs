using Bot.Host.Channels;
using Bot.Host.Channels.DirectLine;
using Bot.Host.Channels.Teams;
using Bot.Host.Commands;
using Bot.Host.Feedback;
using Bot.Host.Health;
using Bot.Host.Privacy;
using Bot.Host.Security;
using Bot.Host.Sources;
using Bot.Host.WebChat;
using Bot.Knowledge;
using Bot.Knowledge.Ingestion;

return await BotCommands.RunAsync(args, BuildServer, BuildTool);

// Without a command: channels in front, knowledge behind.
static WebApplication BuildServer(string[] settings)
{
    var builder = WebApplication.CreateBuilder(settings);
    builder.Logging.AddErrorConsole();
    builder.AddServing();                     // the address, the first index, how long stopping may take
    builder.Services.AddSecurity();           // which proxies are believed, which sites may show the chat, how much visitors may ask
    builder.Services.AddPageCompression();    // the pages and their small files
    builder.Services.AddKnowledge();          // chunks, embeddings, index, ingestion, retrieval, reading, answers
    builder.Services.AddKnowledgeWatcher();   // takes up changes in the folder of articles
    builder.Services.AddFeedback();           // what people say of the answers
    builder.Services.AddTurns();              // conversations and the handler all channels share
    builder.Services.AddDirectLineChannel();  // what Web Chat speaks to
    builder.Services.AddTeamsChannel();       // what Microsoft Teams speaks to
    builder.Services.AddSources();            // the articles that citations open
    builder.Services.AddPrivacy();            // how long what people leave is kept, and the page that says so
    builder.Services.AddHealth();

    var app = builder.Build();
    app.UseSecurity();
    app.UseIndexOutages();
    app.MapWebChatPage();
    app.MapDirectLineChannel();
    app.MapTeamsChannel();
    app.MapSources();
    app.MapPrivacy();
    app.MapHealth();
    return app;
}

// For the other commands: the same knowledge and turns, without the web.
static IHost BuildTool(string[] settings)
{
    var builder = Host.CreateApplicationBuilder(settings);
    builder.Logging.AddErrorConsole();
    builder.Services.AddKnowledge();
    builder.Services.AddFeedback();
    builder.Services.AddTurns();
    return builder.Build();
}
