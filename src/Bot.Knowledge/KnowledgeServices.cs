using Bot.Knowledge.Answering;
using Bot.Knowledge.Chunking;
using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Ingestion;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Reading;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Knowledge;

public static class KnowledgeServices
{
    /// <summary>Everything from article to cited answer, a line a stage, in the order of the pipeline.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services) => services
        .AddChunking()
        .AddEmbeddings()
        .AddSingleton<TokenCounter>(provider => provider.GetRequiredService<ModelTokenizer>().Count)
        .AddSingleton<WordStemmer>(PorterStemmer.Stem)
        .AddIndexing()
        .AddIngestion()
        .AddQuestions()
        .AddRetrieval()
        .AddReading()
        .AddAnswering();
}
