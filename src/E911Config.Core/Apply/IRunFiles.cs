using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>The files that one run leaves beside its journal.</summary>
public interface IRunFiles
{
    /// <summary>Saves a snapshot.</summary>
    /// <param name="name"><c>before</c> or <c>after</c>.</param>
    /// <param name="snapshot">The deployment then.</param>
    /// <returns>The path, as the journal is to name it.</returns>
    string Save(string name, Snapshot snapshot);

    /// <summary>Saves the plan that is applied.</summary>
    /// <returns>The path, as the journal is to name it.</returns>
    string Save(Plan plan);
}
