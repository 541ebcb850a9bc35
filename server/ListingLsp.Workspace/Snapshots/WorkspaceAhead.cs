using ListingLsp.Workspace.Configuration;

namespace ListingLsp.Workspace.Snapshots;

/// <summary>
/// A workspace that is looked at while git still says what has changed in it. The settings on disk are taken for those that will hold;
/// where others do, or it went wrong, the workspace is looked at again as if nobody had, and what is wrong is said then.
/// </summary>
public sealed class WorkspaceAhead
{
    private readonly string _root;
    private readonly Task<WorkspaceSurvey> _survey;

    private WorkspaceAhead(string root, Task<WorkspaceSurvey> survey) => (_root, _survey) = (root, survey);

    /// <summary>Begins on another thread.</summary>
    /// <param name="root">Absolute path of the root.</param>
    /// <param name="request">What will be asked for, as far as it is known.</param>
    public static WorkspaceAhead Begin(string root, CheckRequest request) =>
        new(root, Task.Run(() => WorkspaceSurvey.Of(root, request, WorkspaceSettings.Read(root, request.ConfigFile))));

    /// <summary>What was seen, where it is of this workspace by these settings; else null.</summary>
    internal WorkspaceSurvey? By(string root, Analysis.ConfigChain settings)
    {
        if (root != _root) return null;
        Task.WhenAny(_survey).Wait();
        return _survey.IsCompletedSuccessfully && _survey.Result.IsBy(settings) ? _survey.Result : null;
    }
}
