using System.Collections.Generic;
using System.Threading;

namespace E911Config.Core.Deployment;

/// <summary>Reads a deployment. Whoever is given this alone cannot write.</summary>
public interface IDeploymentReader
{
    /// <summary>
    /// Reads the whole deployment, one call for each noun. What cannot be read is listed as unread, never taken for empty.
    /// </summary>
    Snapshot Read(CancellationToken cancellation);

    /// <summary>Looks at one object now, in one call.</summary>
    /// <returns>
    /// The object, if it exists, with its siblings where their order matters: the rules of its scope, the usages of the deployment. A trunk
    /// configuration carries its rule lists.
    /// </returns>
    /// <exception cref="E911Exception">The deployment cannot be read.</exception>
    IReadOnlyList<DeploymentObject> Look(ObjectType type, string identity);
}
