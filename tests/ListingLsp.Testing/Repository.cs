namespace ListingLsp.Testing;

/// <summary>Finds the files of the checkout that tests read.</summary>
public static class Repository
{
    /// <summary>Absolute path of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Absolute path of something in it.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "ListingLsp.sln"))) return at;
        }

        throw new InvalidOperationException("The tests run outside a checkout.");
    }
}
