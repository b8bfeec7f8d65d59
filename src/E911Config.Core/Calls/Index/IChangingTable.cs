using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>A part of the index that can follow the deployment from one object to the next, without being made anew.</summary>
internal interface IChangingTable
{
    /// <summary>Replaces an object.</summary>
    /// <param name="before">The object as it is; null if there is none.</param>
    /// <param name="after">The object as it will be; null if there will be none.</param>
    /// <param name="touched">Where to note the look-ups that give another answer now.</param>
    /// <returns>Whether it can be followed; if not, nothing was changed, and a new index must be made.</returns>
    bool Replace(DeploymentObject? before, DeploymentObject? after, ICollection<LookUp> touched);
}
