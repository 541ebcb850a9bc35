using Xunit;

namespace ListingLsp.Analysis.Tests.Corpus;

/// <summary>Writes the clean corpus to the folder that <c>LISTINGLSP_CORPUS</c> names, so that the program can be run on it.</summary>
public sealed class CorpusExport
{
    [Fact]
    public void Write_the_corpus_where_a_folder_is_named()
    {
        if (Environment.GetEnvironmentVariable("LISTINGLSP_CORPUS") is { Length: > 0 } folder) CleanCorpus.Write(folder);
    }
}
