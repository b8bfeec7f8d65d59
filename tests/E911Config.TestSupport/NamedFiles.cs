using System;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.TestSupport;

/// <summary>Files of a run that have names alone.</summary>
public sealed class NamedFiles(string stem = "", string end = "", Action<string, Snapshot>? saved = null) : IRunFiles
{
    /// <inheritdoc/>
    public string Save(string name, Snapshot snapshot)
    {
        saved?.Invoke(name, snapshot);
        return stem + name + end;
    }

    /// <inheritdoc/>
    public string Save(Plan plan) => "";
}
